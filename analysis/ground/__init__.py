"""How municipalities and consortia lie together: neighbours, pieces, who touches whom."""
