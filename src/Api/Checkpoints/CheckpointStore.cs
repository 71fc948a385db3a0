using System.Security.Cryptography;
using OverfitWeb.Api.Faults;
using OverfitWeb.Api.Files;
using OverfitWeb.Api.Runs;
using OverfitWeb.Api.Settings;
using OverfitWeb.Engine.State;

namespace OverfitWeb.Api.Checkpoints;

/// <summary>
/// The files of checkpoints, a folder for each run. A file counts only once a row names it and its claim, so a worker
/// that lost its run can put none in place.
/// </summary>
internal sealed partial class CheckpointStore(OverfitSettings settings, ILogger<CheckpointStore> logger) : IRunFiles
{
    /// <summary>Checkpoints that are kept beside the best one.</summary>
    private const int Latest = 2;

    private const string Folder = "checkpoints";

    private string Root => Path.Combine(settings.DataFolder, Folder);

    /// <summary>Runs that have a folder.</summary>
    public IReadOnlyList<Guid> Runs => Directory.Exists(Root)
        ? [.. Directory.EnumerateDirectories(Root).Select(folder => Guid.TryParse(Path.GetFileName(folder), out Guid id) ? id : Guid.Empty).Where(id => id != Guid.Empty)]
        : [];

    /// <summary>The name of a checkpoint's file within the data folder.</summary>
    public static string NameOf(Guid runId, int record, long fence) => $"{Folder}/{runId}/{FileNameOf(record, fence)}";

    /// <summary>Those of a run's checkpoints that are no longer needed: all but the latest two and the best.</summary>
    public static IReadOnlyList<CheckpointRow> Superfluous(IReadOnlyCollection<CheckpointRow> rows)
    {
        CheckpointRow? best = rows.OrderByDescending(row => row.TestAccuracy).ThenBy(row => row.Record).FirstOrDefault();
        return [.. rows.OrderByDescending(row => row.Record).Skip(Latest).Where(row => row != best)];
    }

    /// <summary>Writes a checkpoint's temporary file; quick, for training waits for it.</summary>
    /// <exception cref="IOException">The disk is full, or the like.</exception>
    public PendingCheckpoint Prepare(Guid runId, long fence, int record, int stage, double testAccuracy, Action<Stream> save)
    {
        Directory.CreateDirectory(FolderOf(runId));
        string path = PathOf(runId, record, fence);
        long bytes = DurableFile.Prepare(path, file =>
        {
            save(file);
            CrashPoint.At(CrashStep.CheckpointHalfWritten, () => file.SetLength(file.Length / 2));
        });
        return new(path, record, stage, testAccuracy, bytes);
    }

    /// <summary>Puts a checkpoint in its place on the disk.</summary>
    /// <returns>The SHA-256 that it ends with.</returns>
    /// <exception cref="IOException">The disk is full, or the like.</exception>
    public static string Publish(PendingCheckpoint pending)
    {
        DurableFile.Flush(pending.Path);
        CrashPoint.At(CrashStep.CheckpointWritten);
        DurableFile.Publish(pending.Path);
        CrashPoint.At(CrashStep.CheckpointRenamed);
        using FileStream file = File.OpenRead(pending.Path);
        return Seal(file);
    }

    public static void Discard(PendingCheckpoint pending) => DurableFile.Discard(pending.Path);

    /// <summary>Opens a checkpoint and checks that it is the one that the row tells of; its contents are checked by who reads it.</summary>
    /// <exception cref="IOException">It is gone, or cannot be read.</exception>
    /// <exception cref="CheckpointException">It is another file.</exception>
    public FileStream Open(CheckpointRow row)
    {
        FileStream file = File.OpenRead(PathOf(row.RunId, row.Record, row.Fence));
        if (file.Length == row.Bytes && Seal(file) == row.Sha256)
            return file;
        file.Dispose();
        throw new CheckpointException(CheckpointFault.Damaged, "The file is not the checkpoint that the database tells of.");
    }

    /// <summary>Gives another run a copy of a checkpoint.</summary>
    /// <exception cref="IOException">It is gone, or the disk is full.</exception>
    public void Copy(CheckpointRow row, Guid toRun, long toFence)
    {
        Directory.CreateDirectory(FolderOf(toRun));
        using FileStream source = Open(row);
        source.Position = 0;
        DurableFile.Write(PathOf(toRun, row.Record, toFence), source.CopyTo);
    }

    public void Delete(IEnumerable<CheckpointRow> rows)
    {
        foreach (CheckpointRow row in rows)
            Try(() => File.Delete(PathOf(row.RunId, row.Record, row.Fence)));
    }

    /// <summary>Deletes everything in a run's folder that no row tells of: what a death of the process left there.</summary>
    public void Sweep(Guid runId, IReadOnlyCollection<CheckpointRow> rows)
    {
        HashSet<string> known = [.. rows.Select(row => PathOf(row.RunId, row.Record, row.Fence))];
        if (!Directory.Exists(FolderOf(runId)))
            return;
        foreach (string path in Directory.EnumerateFiles(FolderOf(runId)).Where(path => !known.Contains(path)))
            Try(() => File.Delete(path));
    }

    /// <inheritdoc/>
    public void Delete(Guid runId)
    {
        if (Directory.Exists(FolderOf(runId)))
            Try(() => Directory.Delete(FolderOf(runId), recursive: true));
    }

    private static string Seal(FileStream file)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        file.Position = Math.Max(0, file.Length - hash.Length);
        return file.ReadAtLeast(hash, hash.Length, throwOnEndOfStream: false) == hash.Length ? Convert.ToHexStringLower(hash) : "";
    }

    private void Try(Action delete)
    {
        try
        {
            delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(e);
        }
    }

    private string FolderOf(Guid runId) => Path.Combine(Root, runId.ToString());

    private string PathOf(Guid runId, int record, long fence) => Path.Combine(FolderOf(runId), FileNameOf(record, fence));

    private static string FileNameOf(int record, long fence) => $"{record}-{fence}.checkpoint";

    [LoggerMessage(LogLevel.Warning, "An old checkpoint could not be deleted and stays")]
    private partial void LogNotDeleted(Exception fault);
}
