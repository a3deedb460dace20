var text = "x";
while (true)
    text += text;
