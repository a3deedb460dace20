var weak = new WeakReference(Mesh);
