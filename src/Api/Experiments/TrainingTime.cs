using System.Diagnostics;
using OverfitWeb.Api.Datasets;
using OverfitWeb.Api.Presets;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Runs.Validation;
using OverfitWeb.Api.Settings;
using OverfitWeb.Api.Worker;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Experiments;

/// <summary>
/// How long many trainings take side by side, one thread each. How fast this machine is, is tried once by a short training
/// of the document's network; experiments mix networks, so a single speed is as good as any.
/// </summary>
internal sealed class TrainingTime(MnistStore mnist, OverfitSettings settings)
{
    private readonly Lock _gate = new();
    private Task<double>? _operationsPerSecond;

    /// <summary>Trainings side by side.</summary>
    public int Workers => Math.Max(1, settings.Workers);

    /// <summary>Seconds of one thread for so many floating-point operations (<see cref="SpecSize.Operations"/>).</summary>
    public async Task<double> SecondsAsync(double operations, CancellationToken cancellationToken) =>
        operations / await OperationsPerSecondAsync().WaitAsync(cancellationToken);

    /// <summary>Seconds from start to end.</summary>
    /// <param name="total">Seconds of all trainings together.</param>
    /// <param name="longest">Those of the longest.</param>
    public double SideBySide(double total, double longest) =>
        Math.Max(longest, total / Math.Min(Workers, Environment.ProcessorCount));

    private Task<double> OperationsPerSecondAsync()
    {
        lock (_gate)
            return _operationsPerSecond is null or { IsFaulted: true } ? _operationsPerSecond = TryAsync() : _operationsPerSecond;
    }

    private async Task<double> TryAsync()
    {
        RunSpec preset = PresetList.Find("overfit")!.Spec;
        RunSpec warmUp = preset with { Dataset = preset.Dataset with { TestSize = 1000 }, Training = preset.Training with { Epochs = 3 } };
        RunSpec timed = warmUp with { Dataset = preset.Dataset, Training = preset.Training with { Epochs = 6 } };
        Engine.Data.Mnist images = await mnist.Loaded;
        TaskCompletionSource<double> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                Time(warmUp, images);
                result.SetResult(SpecSize.Of(timed).Operations / Time(timed, images));
            }
            catch (Exception e)
            {
                result.SetException(e);
            }
        })
        { IsBackground = true, Name = "overfit-speed" }.Start();
        return await result.Task;
    }

    private static double Time(RunSpec spec, Engine.Data.Mnist images)
    {
        TrainingPlan plan = PlanBuilder.Build(spec, images);
        long start = Stopwatch.GetTimestamp();
        TrainingJob.Run(plan, spec.Training.Precision.ToEngine(), 1, new Silent(), CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed class Silent : ITrainingObserver
    {
        public void OnRecord(EpochReport report, ITrainingState state)
        {
        }

        public void OnEnd(TrainingResult result, ITrainedWeights weights)
        {
        }
    }
}
