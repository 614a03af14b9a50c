// All is defined: show it.

startMatrix();
startViews();
