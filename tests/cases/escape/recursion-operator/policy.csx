class Sum { public static Sum operator +(Sum left, Sum right) => right + left; }
var sum = new Sum() + new Sum();
