// All is defined: show it.

startFilters();
startMatrix();
startViews();
