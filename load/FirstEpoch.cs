using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;

namespace OverfitWeb.Load;

/// <summary>From <c>POST /runs</c> to the first record on a viewer's screen, on a service that has nothing else to do.</summary>
internal static class FirstEpoch
{
    private const int WarmUps = 5;

    public static async Task<string[]> RunAsync(Uri address, int times)
    {
        using Client client = new(address);
        await client.WaitUntilReadyAsync();
        ConcurrentDictionary<Guid, TaskCompletionSource> waiting = [];
        await using HubConnection connection = new HubConnectionBuilder()
            .WithUrl(new Uri(address, ApiRoutes.RunHub))
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();
        connection.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), Hear);
        await connection.StartAsync();

        List<double> milliseconds = [];
        for (int i = -WarmUps; i < times; i++)
        {
            long start = Stopwatch.GetTimestamp();
            RunResponse run = await client.PostAsync(ApiRoutes.Runs, $$$"""{"preset": "overfit", "overrides": {"training": {"epochs": 21, "seed": {{{i + WarmUps}}} } } }""", ContractsJson.Default.RunResponse);
            TaskCompletionSource first = waiting.GetOrAdd(run.Id, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
            RunSnapshot? snapshot = await connection.InvokeAsync<RunSnapshot?>(nameof(IRunHub.Subscribe), run.Id, 0L);
            Hear(snapshot!.Events);
            await first.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (i >= 0)
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await client.WaitForEndAsync(run.Id);
            await connection.InvokeAsync(nameof(IRunHub.Unsubscribe), run.Id);
            // Idle: nothing of the last run is still being tidied up, and this viewer's five messages a second are free again.
            await Task.Delay(1200);
        }

        return
        [
            "| From POST to the first epoch event | Runs | Median | 99 % | Longest |",
            "|---|---|---|---|---|",
            $"| preset `overfit`, idle service, in milliseconds | {Percentiles.Cells(milliseconds)} |",
        ];

        void Hear(IReadOnlyList<RunEvent> events)
        {
            foreach (RunEvent epoch in events.Where(e => e.Type == RunEventType.EpochCompleted))
                waiting.GetOrAdd(epoch.RunId, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
