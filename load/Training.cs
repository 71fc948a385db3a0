using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>Trains runs of some kinds: what the store is filled with are real ones.</summary>
internal static class Training
{
    public static async Task<string[]> RunAsync(Uri address, int runs)
    {
        using Client client = new(address);
        await client.WaitUntilReadyAsync();
        string[] presets = ["overfit", "weight-decay", "dropout", "weight-decay-tuned"];
        for (int i = 0; i < runs; i++)
        {
            string body = $$$"""{"preset": "{{{presets[i % presets.Length]}}}", "overrides": {"dataset": {"testSize": 1000}, "training": {"epochs": 21, "seed": {{{i}}} } } }""";
            RunResponse run = await client.PostAsync(ApiRoutes.Runs, body, ContractsJson.Default.RunResponse);
            await client.WaitForEndAsync(run.Id);
        }

        return [];
    }
}
