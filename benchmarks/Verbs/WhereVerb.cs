using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using OverfitWeb.Benchmarks.Measuring;
using OverfitWeb.Engine.Kernels;
using OverfitWeb.Engine.Regularization;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>Where the time of the whole job goes: kernel by kernel on one thread.</summary>
internal static class WhereVerb
{
    public const string Usage =
        "[--kernels NAME] [--precision float32] [--records 201] [--width 100] [--train-only] [--dropout 0]: calls, seconds and rate of every kernel, one thread";

    public static JsonNode? Run(Arguments arguments)
    {
        FloatPrecision precision = arguments.Precision();
        string? kernels = arguments.Text("kernels", null);
        int records = arguments.Count("records", arguments.Smoke ? 2 : 201);
        int width = arguments.Count("width", 100);
        bool trainOnly = arguments.Text("train-only", null) is not null;
        double dropout = double.Parse(arguments.Text("dropout", "0")!, CultureInfo.InvariantCulture);
        arguments.End();

        TrainingPlan plan = DocumentPlans.Overfit(records: records, width: width);
        if (dropout > 0)
            plan = plan with { Dropout = new StandardDropout(new LayerStrengths(dropout)) };
        return precision == FloatPrecision.Float32 ? Run<float>(plan, kernels, trainOnly) : Run<double>(plan, kernels, trainOnly);
    }

    private static JsonObject Run<T>(TrainingPlan plan, string? name, bool trainOnly)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        KernelSet<T> set = name is null
            ? KernelCatalog.Fastest<T>()
            : KernelCatalog.All<T>().FirstOrDefault(set => set.Name == name) ?? throw new ArgumentException($"There are no kernels '{name}' here.");
        // Once before, so that compilation does not count.
        Time(plan with { Epochs = Math.Min(plan.Epochs, 20) }, set.Kernels, trainOnly);
        TimedKernels<T> timed = new(set.Kernels);
        double plain = Time(plan, set.Kernels, trainOnly);
        double total = Time(plan, timed, trainOnly);

        Console.WriteLine($"{plan.RecordingSchedule.TotalIterations} iterations{(trainOnly ? "" : $", {plan.Epochs} records")}, {set.Name}, {typeof(T).Name}: {total:F3} s ({plain:F3} s without the clock)");
        Console.WriteLine($"{"kernel",-28}{"shape",-16}{"calls",10}{"seconds",10}{"share",8}{"a second",18}{"a call",12}");
        foreach (KernelTime time in timed.Times)
            Console.WriteLine($"{time.Kernel,-28}{time.Shape,-16}{time.Calls,10:N0}{time.Seconds,10:F4}{time.Seconds / total,8:P1}{time.Work / time.Seconds / 1e9,9:F1} {(time.IsProduct ? "GFLOP" : "Gvalues"),-8}{time.Seconds / time.Calls * 1e6,9:F2} µs");
        double rest = total - timed.Times.Sum(time => time.Seconds);
        Console.WriteLine($"{"everything else",-54}{rest,10:F4}{rest / total,8:P1}");
        return new JsonObject
        {
            ["kernels"] = set.Name,
            ["precision"] = typeof(T) == typeof(float) ? "float32" : "float64",
            ["seconds"] = total,
            ["secondsWithoutClock"] = plain,
            ["times"] = new JsonArray([.. timed.Times.Select(time => time.ToJson(total))]),
            ["restSeconds"] = rest,
        };
    }

    private static double Time<T>(TrainingPlan plan, IKernels<T> kernels, bool trainOnly)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        long start = Stopwatch.GetTimestamp();
        using Trainer<T> trainer = new(plan, kernels, threads: 1);
        if (trainOnly)
            trainer.TrainTo(plan.RecordingSchedule.TotalIterations, CancellationToken.None);
        else
            trainer.Run(new DeafObserver(), CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
