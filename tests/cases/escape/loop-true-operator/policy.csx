class T { public static bool operator true(T t) { while (true) ; } public static bool operator false(T t) => false; }
if (new T()) ;
