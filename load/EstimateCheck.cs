using System.Globalization;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>How good the estimates of <c>POST /runs/validate</c> are: foretold before any such run, then trained alone.</summary>
internal static class EstimateCheck
{
    private static readonly IReadOnlyList<string> Bodies =
    [
        """{"preset": "overfit"}""",
        """{"preset": "weight-decay"}""",
        """{"preset": "dropout"}""",
        """{"preset": "overfit", "overrides": {"training": {"precision": "float64"}}}""",
        """{"preset": "ensemble", "overrides": {"training": {"epochs": 101}}}""",
        """{"model": {"hidden": [50, 50]}, "dataset": {"testSize": 1000}, "training": {"epochs": 500}}""",
        """{"model": {"hidden": [1000, 1000]}, "training": {"epochs": 21}}""",
        """{"model": {"hidden": [3000, 3000]}, "dataset": {"testSize": 1000}, "training": {"epochs": 6}}""",
        """{"model": {"hidden": [200, 200], "batchNorm": true}, "optimizer": {"kind": "adam"}, "training": {"epochs": 51}}""",
        """{"dataset": {"trainSize": 20000, "testSize": 1000}, "training": {"epochs": 11}}""",
        """{"dataset": {"trainSize": 1000, "testSize": 1000, "augmentation": [{"kind": "shift"}]}, "training": {"epochs": 51, "batchSize": 10}}""",
        """{"model": {"hidden": [100, 100, 100], "activation": {"kind": "tanh"}}, "training": {"epochs": 101}}""",
    ];

    public static async Task<string[]> RunAsync(Uri address)
    {
        using Client client = new(address);
        await client.WaitUntilReadyAsync();
        List<string> lines = ["| Spec | Foretold s (low … high) | Took s | Off by |", "|---|---|---|---|"];
        List<double> errors = [];
        foreach (string body in Bodies)
        {
            RunEstimate estimate = (await client.PostAsync(ApiRoutes.ValidateRun, body, ContractsJson.Default.ValidateRunResponse)).Estimate;
            RunResponse run = await client.PostAsync(ApiRoutes.Runs, body, ContractsJson.Default.RunResponse);
            double took = (await client.WaitForEndAsync(run.Id)).Last!.ElapsedSeconds;
            double error = (took / estimate.Seconds) - 1;
            errors.Add(Math.Abs(error));
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"| `{body}` | {estimate.Seconds:0.00} ({estimate.LowSeconds:0.00} … {estimate.HighSeconds:0.00}) | {took:0.00} | {100 * error:+0;−0} % |"));
        }

        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| **half of them within** | | | {100 * Percentiles.Of(errors, 0.5):0} % |"));
        return [.. lines];
    }
}
