var number = 1;
var reference = __makeref(number);
