#nullable disable
var x = 1;
