# Work that takes long, on any page. Dutch, for a reader without a background in statistics; see app.ftl.

work-stop = Afbreken
work-stopped = U hebt dit afgebroken bij deze stap: { $step }. Wat u koos of invoerde, staat er nog. Verder is er niets veranderd.
work-go-on = Ga verder
