using System.Globalization;
using System.Net.Http.Json;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>Single runs, at 1,000 a second and then as fast as 16 readers can.</summary>
internal static class GetLoad
{
    private const double PerSecond = 1000;
    private const int Readers = 16;
    private const int MostPages = 20;

    public static async Task<string[]> RunAsync(Uri address, TimeSpan length)
    {
        using Client client = new(address);
        await client.WaitUntilReadyAsync();
        Guid[] ids = await IdsAsync(client);
        Random random = new(1);
        Guid[] asked = [.. Enumerable.Range(0, 100_000).Select(_ => ids[random.Next(ids.Length)])];
        await OpenLoop.RunAsync(PerSecond / 2, TimeSpan.FromSeconds(3), GetAsync);

        IReadOnlyCollection<double> times = await OpenLoop.RunAsync(PerSecond, length, GetAsync);
        int done = 0;
        using CancellationTokenSource over = new(length);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (int i = reader; !over.IsCancellationRequested; i += Readers)
            {
                await GetAsync(i);
                Interlocked.Increment(ref done);
            }
        })));

        return
        [
            "| `GET /runs/{id}` | Requests | Median | 99 % | Longest |",
            "|---|---|---|---|---|",
            $"| 1,000 a second, in milliseconds | {Percentiles.Cells(times)} |",
            "",
            string.Create(CultureInfo.InvariantCulture, $"{Readers} readers without a pause: {done / length.TotalSeconds:#,0} requests a second."),
        ];

        async Task GetAsync(int number)
        {
            using HttpResponseMessage response = await client.Http.GetAsync(ApiRoutes.Run(asked[number % asked.Length]));
            response.EnsureSuccessStatusCode();
        }
    }

    private static async Task<Guid[]> IdsAsync(Client client)
    {
        List<Guid> ids = [];
        string? link = ApiRoutes.Runs + "?pageSize=200&orderBy=finalGap";
        for (int page = 0; link is not null && page < MostPages; page++)
        {
            RunListResponse runs = (await client.Http.GetFromJsonAsync(link, ContractsJson.Default.RunListResponse))!;
            ids.AddRange(runs.Items.Select(run => run.Id));
            link = runs.NextLink;
        }

        return [.. ids];
    }
}
