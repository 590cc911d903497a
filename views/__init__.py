"""What a person sees: pages, shared components, texts in Dutch and English, formats."""
