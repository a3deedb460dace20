var numbers = Enumerable.Range(0, 200000).ToList();
numbers.Sort((left, right) => { for (;;) { } });
