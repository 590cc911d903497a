# What Streamlit writes itself, as it writes it. English; see app.ftl.

## Navigation

streamlit-skip = Skip to main content
streamlit-pages = App pages
streamlit-side-bar = Sidebar
streamlit-side-bar-shut = Collapse sidebar
streamlit-side-bar-open = Expand sidebar

## Menu of the app

streamlit-menu = Main menu
streamlit-menu-theme = Theme
streamlit-menu-system = System
streamlit-menu-light = Light
streamlit-menu-dark = Dark
streamlit-menu-print = Print
streamlit-menu-record = Record screen
streamlit-menu-made = Made with Streamlit v
streamlit-menu-version = Copy version to clipboard

## Choices

streamlit-help = Help for { $name }
streamlit-open = Open
streamlit-clear = Clear value
streamlit-clear-all = Clear all
streamlit-remove = Remove { $name }
streamlit-selected = Selected values
streamlit-select-all = Select all
streamlit-select-matches = Select { $name } matches
streamlit-no-results = No results
streamlit-options = { $name } options available.
streamlit-option = { $name } option available.
streamlit-dismiss = Dismiss
streamlit-more = Increment
streamlit-less = Decrement
streamlit-number-between = Error: Number is outside the allowed range. Please enter a value between { $name } and { $name }.
streamlit-number-least = Error: Number is below the allowed range. Please enter a value greater than or equal to { $name }.
streamlit-number-most = Error: Number is above the allowed range. Please enter a value less than or equal to { $name }.
streamlit-enter = Press Enter to apply
streamlit-control-enter = Press Ctrl+Enter to apply
streamlit-command-enter = Press ⌘+Enter to apply

## Dates

streamlit-date = Choose date
streamlit-date-in = Choose date, { $name }
streamlit-date-selected = Selected Date: { $name }
streamlit-date-between = Error: Date set outside allowed range. Please select a date between { $name } and { $name }.
streamlit-date-keys = Use arrow keys to navigate dates. Enter to select. Escape to close.
streamlit-day = day, { $name }
streamlit-month = month, { $name }
streamlit-year = year, { $name }
streamlit-month-next = Next month
streamlit-month-previous = Previous month

## Tables and figures

streamlit-search = Search
streamlit-search-type = Type to search
streamlit-search-next = Next Result
streamlit-search-previous = Previous Result
streamlit-search-close = Close Search
streamlit-columns = Show/hide columns
streamlit-index = (index)
streamlit-sort-up = Sort ascending
streamlit-sort-down = Sort descending
streamlit-autosize = Autosize
streamlit-pin = Pin column
streamlit-unpin = Unpin column
streamlit-hide = Hide column
streamlit-copy-name = Copy column name
streamlit-full = Fullscreen
streamlit-full-close = Close fullscreen
streamlit-full-of = Fullscreen: { $name }
streamlit-png = Download as PNG
streamlit-png-of = Download as PNG: { $name }
streamlit-spec = Copy Vega-Lite spec
streamlit-spec-of = Copy Vega-Lite spec: { $name }

## Files

streamlit-upload = Upload
streamlit-upload-more = Add files
streamlit-upload-name = file upload
streamlit-upload-limit = { $name }MB per file
streamlit-upload-kind = { $name } files are not allowed.
streamlit-upload-large = File must be { $name } or smaller.
streamlit-upload-drop = Drag and drop a file here
streamlit-upload-error = Error:

## Messages

streamlit-notifications = Notifications
streamlit-no-page = Page not found
streamlit-no-page-told = The page that you have requested does not seem to exist. Running the app's main page.
streamlit-close = Close
streamlit-running = Running...
streamlit-stop = Stop
streamlit-connecting = Connecting
streamlit-connection-error = Connection error
