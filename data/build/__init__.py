"""The data build: reads the sources and writes the tables and the boundary layer we ship."""
