"""All that is known of one municipality, one consortium or one programme, side by side."""
