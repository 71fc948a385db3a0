using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Live;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Benchmarks.Verbs;

/// <summary>A service in a process and a folder of its own, and one client that watches its runs.</summary>
internal sealed class ServiceUnderWatch : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly HttpClient _http;
    private readonly HubConnection _hub;
    private readonly ConcurrentQueue<(RunEvent Event, long Time)> _events = [];
    private readonly SemaphoreSlim _came = new(0);

    private ServiceUnderWatch(Process process, string folder, Uri address)
    {
        (_process, _folder) = (process, folder);
        _http = new() { BaseAddress = address };
        _hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, ApiRoutes.RunHub))
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .Build();
        _hub.On<IReadOnlyList<RunEvent>>(nameof(IRunClient.RunEvents), Take);
    }

    public static async Task<ServiceUnderWatch> StartAsync(string path)
    {
        string folder = Directory.CreateTempSubdirectory("overfit-cost-").FullName;
        ProcessStartInfo start = new("dotnet", [path]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["OVERFIT_DATA"] = folder;
        Process process = Process.Start(start)!;
        const string Mark = "Now listening on: ";
        string? line;
        do
            line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service ended before it listened.");
        while (!line.Contains(Mark, StringComparison.Ordinal));
        _ = process.StandardOutput.ReadToEndAsync();
        ServiceUnderWatch service = new(process, folder, new(line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..].Trim()));
        while (!(await service._http.GetAsync(ApiRoutes.HealthReady)).IsSuccessStatusCode)
            await Task.Delay(50);
        await service._hub.StartAsync();
        return service;
    }

    /// <summary>The document's run, from the request to the event that ends it.</summary>
    public async Task<ServiceRun> RunAsync(FloatPrecision precision, int records)
    {
        _events.Clear();
        string body = $$$$"""{"preset": "overfit", "overrides": {"training": {"epochs": {{{{records}}}}, "precision": "{{{{precision.ToString().ToLowerInvariant()}}}}"}}}""";
        using StringContent content = new(body, System.Text.Encoding.UTF8, "application/json");
        TimeSpan cpu = Cpu();
        long start = Stopwatch.GetTimestamp();
        using HttpResponseMessage response = await _http.PostAsync(ApiRoutes.Runs, content);
        response.EnsureSuccessStatusCode();
        RunResponse run = (await response.Content.ReadFromJsonAsync(ContractsJson.Default.RunResponse))!;
        long posted = Stopwatch.GetTimestamp();
        Take((await _hub.InvokeAsync<RunSnapshot>(nameof(IRunHub.Subscribe), run.Id, 0L)).Events);
        while (!_events.Any(came => came.Event.RunId == run.Id && came.Event.Data.StopReason is not null))
            await _came.WaitAsync();
        cpu = Cpu() - cpu;

        (RunEvent Event, long Time)[] events = [.. _events.Where(came => came.Event.RunId == run.Id).OrderBy(came => came.Event.EventSeq)];
        if (events[^1].Event.Type != RunEventType.Succeeded)
            throw new InvalidOperationException($"The run ended as {events[^1].Event.Type}: {events[^1].Event.Data.Error}");
        (RunEvent Event, long Time)[] made = [.. events.Where(came => came.Event.Type == RunEventType.EpochCompleted)];
        run = (await _http.GetFromJsonAsync(ApiRoutes.Run(run.Id), ContractsJson.Default.RunResponse))!;
        return new(
            Seconds(start, posted),
            Seconds(posted, made[0].Time),
            Seconds(made[0].Time, made[^1].Time),
            Seconds(made[^1].Time, events[^1].Time))
        {
            CpuSeconds = cpu.TotalSeconds,
            Job = (run.FinishedAt!.Value - run.CreatedAt).TotalSeconds,
            Claimed = (run.StartedAt!.Value - run.CreatedAt).TotalSeconds,
            FirstTrained = made[0].Event.Data.Records![0].ElapsedSeconds,
            LastTrained = run.Last!.ElapsedSeconds,
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _came.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private TimeSpan Cpu()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    private void Take(IReadOnlyList<RunEvent> events)
    {
        long now = Stopwatch.GetTimestamp();
        foreach (RunEvent each in events)
            _events.Enqueue((each, now));
        _came.Release();
    }

    private static double Seconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalSeconds;
}
