using System.Runtime.CompilerServices;

namespace OverfitWeb.Engine.Kernels;

/// <content>The tiles by their width: registers cannot be looped over.</content>
internal static partial class SparseProduct<TSimd, TVector, T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Thirteen(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint lastOfWeights = pass.LastOfWeights;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        bool rectify = pass.Rectify;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, 3 * v);
            TVector c4 = TSimd.Load(ref initial, 4 * v), c5 = TSimd.Load(ref initial, 5 * v), c6 = TSimd.Load(ref initial, 6 * v), c7 = TSimd.Load(ref initial, 7 * v);
            TVector c8 = TSimd.Load(ref initial, 8 * v), c9 = TSimd.Load(ref initial, 9 * v), c10 = TSimd.Load(ref initial, 10 * v), c11 = TSimd.Load(ref initial, 11 * v);
            TVector c12 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 3 * v), c3);
                c4 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 4 * v), c4);
                c5 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 5 * v), c5);
                c6 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 6 * v), c6);
                c7 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 7 * v), c7);
                c8 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 8 * v), c8);
                c9 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 9 * v), c9);
                c10 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 10 * v), c10);
                c11 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 11 * v), c11);
                c12 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, lastOfWeights), c12);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            Sums<TSimd, TVector, T>.Store(c0, rectify, ref target, 0);
            Sums<TSimd, TVector, T>.Store(c1, rectify, ref target, v);
            Sums<TSimd, TVector, T>.Store(c2, rectify, ref target, 2 * v);
            Sums<TSimd, TVector, T>.Store(c3, rectify, ref target, 3 * v);
            Sums<TSimd, TVector, T>.Store(c4, rectify, ref target, 4 * v);
            Sums<TSimd, TVector, T>.Store(c5, rectify, ref target, 5 * v);
            Sums<TSimd, TVector, T>.Store(c6, rectify, ref target, 6 * v);
            Sums<TSimd, TVector, T>.Store(c7, rectify, ref target, 7 * v);
            Sums<TSimd, TVector, T>.Store(c8, rectify, ref target, 8 * v);
            Sums<TSimd, TVector, T>.Store(c9, rectify, ref target, 9 * v);
            Sums<TSimd, TVector, T>.Store(c10, rectify, ref target, 10 * v);
            Sums<TSimd, TVector, T>.Store(c11, rectify, ref target, 11 * v);
            Sums<TSimd, TVector, T>.Store(c12, rectify, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Seven(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint lastOfWeights = pass.LastOfWeights;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        bool rectify = pass.Rectify;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, 3 * v);
            TVector c4 = TSimd.Load(ref initial, 4 * v), c5 = TSimd.Load(ref initial, 5 * v), c6 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 3 * v), c3);
                c4 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 4 * v), c4);
                c5 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 5 * v), c5);
                c6 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, lastOfWeights), c6);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            Sums<TSimd, TVector, T>.Store(c0, rectify, ref target, 0);
            Sums<TSimd, TVector, T>.Store(c1, rectify, ref target, v);
            Sums<TSimd, TVector, T>.Store(c2, rectify, ref target, 2 * v);
            Sums<TSimd, TVector, T>.Store(c3, rectify, ref target, 3 * v);
            Sums<TSimd, TVector, T>.Store(c4, rectify, ref target, 4 * v);
            Sums<TSimd, TVector, T>.Store(c5, rectify, ref target, 5 * v);
            Sums<TSimd, TVector, T>.Store(c6, rectify, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint v = TSimd.Count;
        nint last = pass.Last;
        nint lastOfWeights = pass.LastOfWeights;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        bool rectify = pass.Rectify;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, v), c2 = TSimd.Load(ref initial, 2 * v), c3 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, v), c1);
                c2 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 2 * v), c2);
                c3 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, lastOfWeights), c3);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            Sums<TSimd, TVector, T>.Store(c0, rectify, ref target, 0);
            Sums<TSimd, TVector, T>.Store(c1, rectify, ref target, v);
            Sums<TSimd, TVector, T>.Store(c2, rectify, ref target, 2 * v);
            Sums<TSimd, TVector, T>.Store(c3, rectify, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint last = pass.Last;
        nint lastOfWeights = pass.LastOfWeights;
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        bool rectify = pass.Rectify;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0), c1 = TSimd.Load(ref initial, last);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                c1 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, lastOfWeights), c1);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            Sums<TSimd, TVector, T>.Store(c0, rectify, ref target, 0);
            Sums<TSimd, TVector, T>.Store(c1, rectify, ref target, last);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(in Pass pass, ReadOnlySpan<int> starts)
    {
        nint stride = pass.WeightStride;
        ref T weights = ref pass.Weights;
        ref T target = ref pass.Target;
        bool rectify = pass.Rectify;
        for (int row = 0; row < starts.Length - 1; row++)
        {
            ref T initial = ref pass.InitialOf(ref target);
            TVector c0 = TSimd.Load(ref initial, 0);
            ref T value = ref pass.Value(starts[row]);
            ref ushort column = ref pass.Column(starts[row]);
            for (int left = starts[row + 1] - starts[row]; left > 0; left--)
            {
                TVector x = TSimd.Broadcast(value);
                ref T w = ref Unsafe.Add(ref weights, column * stride);
                c0 = TSimd.FusedMultiplyAdd(x, TSimd.Load(ref w, 0), c0);
                value = ref Unsafe.Add(ref value, 1);
                column = ref Unsafe.Add(ref column, 1);
            }

            Sums<TSimd, TVector, T>.Store(c0, rectify, ref target, 0);
            target = ref Unsafe.Add(ref target, pass.Outputs);
        }
    }
}
