Action one = () => { };
one += () => { };
