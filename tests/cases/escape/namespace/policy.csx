namespace System { class Environment { } }
