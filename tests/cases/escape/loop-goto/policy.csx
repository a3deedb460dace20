again:
goto again;
