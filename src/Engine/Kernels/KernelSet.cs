using System.Numerics;

namespace OverfitWeb.Engine.Kernels;

/// <summary>An implementation of the kernels with its name.</summary>
/// <param name="Name">Such as <c>reference</c> or <c>vector256</c>; part of a run's identity.</param>
/// <param name="Kernels">The implementation.</param>
public sealed record KernelSet<T>(string Name, IKernels<T> Kernels)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
