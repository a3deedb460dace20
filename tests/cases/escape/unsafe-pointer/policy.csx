unsafe int* Null() => null;
