// All is defined: show it.

startPlaces();
startMatrix();
startViews();
