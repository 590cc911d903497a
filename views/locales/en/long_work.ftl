# Work that takes long, on any page. English; see app.ftl.

work-stop = Cancel
work-stopped = You cancelled this at this step: { $step }. What you chose or entered is still there. Nothing else has changed.
work-go-on = Go on
