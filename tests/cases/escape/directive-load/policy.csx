#load "/etc/passwd"
