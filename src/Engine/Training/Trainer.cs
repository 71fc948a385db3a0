using System.Numerics;
using OverfitWeb.Engine.Kernels;

namespace OverfitWeb.Engine.Training;

/// <summary>placeholder</summary>
public sealed class Trainer<T>(TrainingPlan plan, KernelSet<T> kernels, int threads) : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>x</summary>
    public TrainingResult Run(ITrainingObserver observer, CancellationToken cancellationToken) => throw new InvalidOperationException($"{plan}{kernels}{threads}{observer}{cancellationToken}");
    /// <summary>x</summary>
    public void Dispose() { }
}
