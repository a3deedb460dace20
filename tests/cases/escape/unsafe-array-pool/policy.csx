var rented = System.Buffers.ArrayPool<int>.Shared.Rent(10);
