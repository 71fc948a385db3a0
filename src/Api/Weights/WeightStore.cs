using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Files;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Contracts.Runs;
using OverfitWeb.Engine.Training;

namespace OverfitWeb.Api.Weights;

/// <summary>
/// The final and the best weights of runs, a file each in the data folder. A file is named for the claim that wrote it,
/// and counts only once the run's row names that claim: so a worker that lost the run cannot put its own in place.
/// </summary>
internal sealed partial class WeightStore(OverfitSettings settings, ILogger<WeightStore> logger) : IRunFiles
{
    /// <summary>Keeps the weights of a training that ended.</summary>
    /// <returns>Whether they were kept; the disk may be full, which is no reason to fail a run.</returns>
    public bool TryKeep(Guid runId, long fence, ITrainedWeights weights)
    {
        try
        {
            Directory.CreateDirectory(FolderOf(runId));
            DurableFile.Write(PathOf(runId, fence, WeightsChoice.Final), weights.SaveFinal);
            DurableFile.Write(PathOf(runId, fence, WeightsChoice.Best), weights.SaveBest);
            CrashPoint.At(CrashStep.WeightsKept);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotKept(e, runId);
            return false;
        }
    }

    /// <summary>The file that keeps weights, as it is called within the data folder.</summary>
    public static string NameOf(Run run, WeightsChoice choice) => NameOf(run.Id, run.WeightsFence ?? 0, choice);

    /// <inheritdoc cref="NameOf(Run, WeightsChoice)"/>
    public static string NameOf(Guid runId, long fence, WeightsChoice choice) => $"weights/{runId}/{FileNameOf(fence, choice)}";

    /// <summary>Opens weights that were kept.</summary>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public FileStream Open(Run run, WeightsChoice choice) =>
        File.OpenRead(PathOf(run.Id, run.WeightsFence ?? throw new FileNotFoundException("The run kept no weights."), choice));

    /// <inheritdoc/>
    public void Delete(Guid runId)
    {
        try
        {
            Directory.Delete(FolderOf(runId), recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // It kept none.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(e, runId);
        }
    }

    private string FolderOf(Guid runId) => Path.Combine(settings.DataFolder, "weights", runId.ToString());

    private string PathOf(Guid runId, long fence, WeightsChoice choice) => Path.Combine(FolderOf(runId), FileNameOf(fence, choice));

    private static string FileNameOf(long fence, WeightsChoice choice) => $"{fence}-{choice.ToString().ToLowerInvariant()}.weights";

    [LoggerMessage(LogLevel.Error, "The weights of run {RunId} could not be kept")]
    private partial void LogNotKept(Exception fault, Guid runId);

    [LoggerMessage(LogLevel.Error, "The weights of run {RunId}, which is deleted, are left in the data folder")]
    private partial void LogNotDeleted(Exception fault, Guid runId);
}
