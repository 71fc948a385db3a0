using System.Diagnostics;
using System.Text.Json.Nodes;

namespace OverfitWeb.Benchmarks.Measuring;

/// <summary>What one kernel took at one shape.</summary>
/// <param name="kernel">Its name.</param>
/// <param name="shape">rows × inputs × outputs of a product; empty for what goes element by element.</param>
internal sealed class KernelTime(string kernel, string shape)
{
    public string Kernel => kernel;

    public string Shape => shape;

    public long Ticks { get; private set; }

    public long Calls { get; private set; }

    /// <summary>Floating-point operations of a product, a fused multiply-add as two; else elements.</summary>
    public double Work { get; private set; }

    public bool IsProduct => shape.Length > 0;

    public double Seconds => (double)Ticks / Stopwatch.Frequency;

    public void Add(long ticks, double work)
    {
        Ticks += ticks;
        Calls++;
        Work += work;
    }

    public JsonObject ToJson(double total) => new()
    {
        ["kernel"] = kernel,
        ["shape"] = shape,
        ["calls"] = Calls,
        ["seconds"] = Seconds,
        ["share"] = Seconds / total,
        [IsProduct ? "gflop" : "gelements"] = Work / 1e9,
        [IsProduct ? "gflopPerSecond" : "gelementsPerSecond"] = Work / Seconds / 1e9,
    };
}
