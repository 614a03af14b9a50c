"""What the scripts of the world need to be compared: folding, edges, numbers, letter names, Zawgyi."""
