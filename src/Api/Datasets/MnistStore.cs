using System.Diagnostics.CodeAnalysis;
using OverfitWeb.Api.Settings;
using OverfitWeb.Engine.Data;

namespace OverfitWeb.Api.Datasets;

/// <summary>
/// MNIST, read and checked once in the background at start. A damaged file does not stop the service: it says so and
/// takes no runs.
/// </summary>
internal sealed partial class MnistStore(OverfitSettings settings, ILogger<MnistStore> logger) : IHostedService
{
    public const string Id = "mnist";

    private readonly TaskCompletionSource<Mnist> _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The images; faults with a <see cref="DatasetException"/> if a file is missing or damaged.</summary>
    public Task<Mnist> Loaded => _loaded.Task;

    /// <summary>Whether the files cannot be used, and what is wrong with them. False while they are still being read.</summary>
    public bool IsDamaged([NotNullWhen(true)] out string? sentence)
    {
        sentence = Loaded.IsFaulted ? Loaded.Exception.InnerException!.Message : null;
        return sentence is not null;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Load) { IsBackground = true, Name = "overfit-mnist" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Load()
    {
        try
        {
            _loaded.SetResult(Mnist.Load(settings.MnistFolder));
            LogLoaded(settings.MnistFolder);
        }
        catch (DatasetException e)
        {
            Fail(e);
        }
        catch (Exception e) when (e is OutOfMemoryException or UnauthorizedAccessException or IOException)
        {
            Fail(new DatasetException($"The data set in '{settings.MnistFolder}' cannot be read: {e.Message}", e));
        }
    }

    private void Fail(DatasetException fault)
    {
        LogDamaged(fault.Message);
        _loaded.SetException(fault);
        // Observed: who needs the images asks again, and nobody may ever do so.
        _ = _loaded.Task.Exception;
    }

    [LoggerMessage(LogLevel.Information, "MNIST is read and its checksums are right: {Folder}")]
    private partial void LogLoaded(string folder);

    [LoggerMessage(LogLevel.Critical, "No run can be taken: {Sentence}")]
    private partial void LogDamaged(string sentence);
}
