#error Passed
var x = 1;
