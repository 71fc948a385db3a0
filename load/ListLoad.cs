using System.Net.Http.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>Pages of the list, 20 a second, each kind of page apart.</summary>
internal static class ListLoad
{
    private const double PerSecond = 20;

    private static readonly IReadOnlyList<(string What, string Query)> Pages =
    [
        ("the newest", ""),
        ("far down", "?cursor=WyItY3JlYXRlZEF0IiwxNzAzMDAwMDAwMDAwLCIwMThjN2Q4YS0yMjAwLTdjMmUtOWQ3Zi0zZjJhNDFjMGEwMDEiXQ"),
        ("one status", "?status=succeeded"),
        ("a rare status", "?status=failed,queued"),
        ("the most accurate", "?orderBy=-finalTestAccuracy"),
        ("by name", "?orderBy=name"),
        ("the smallest gap of one status", "?orderBy=finalGap&status=succeeded"),
        ("a tag of 40 runs", "?tag=batch-77"),
        ("a tag of 50,000 runs", "?tag=even&orderBy=-bestTestAccuracy"),
        ("a rare name", "?q=rare"),
        ("a frequent name", "?q=run&status=succeeded"),
        ("pinned", "?pinned=true"),
        ("one preset", "?preset=dropout"),
    ];

    public static async Task<string[]> RunAsync(Uri address, TimeSpan length)
    {
        using Client client = new(address);
        await client.WaitUntilReadyAsync();
        RunListResponse first = (await client.Http.GetFromJsonAsync(ApiRoutes.Runs, ContractsJson.Default.RunListResponse))!;
        List<string> lines =
        [
            $"Pages of 50 of {first.Total:#,0} runs, {PerSecond} a second, in milliseconds:",
            "",
            "| Page | Requests | Median | 99 % | Longest |",
            "|---|---|---|---|---|",
        ];
        List<double> all = [];
        foreach ((string what, string query) in Pages)
        {
            for (int i = 0; i < 5; i++)
                await GetAsync(i);
            IReadOnlyCollection<double> times = await OpenLoop.RunAsync(PerSecond, length / Pages.Count, GetAsync);
            all.AddRange(times);
            lines.Add($"| {what} `{(query.Length > 60 ? query[..20] + "…" : query)}` | {Percentiles.Cells(times)} |");

            async Task GetAsync(int number)
            {
                using HttpResponseMessage response = await client.Http.GetAsync(ApiRoutes.Runs + query);
                response.EnsureSuccessStatusCode();
            }
        }

        lines.Add($"| **all** | {Percentiles.Cells(all)} |");
        return [.. lines];
    }
}
