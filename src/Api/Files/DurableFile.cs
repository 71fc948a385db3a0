using System.Runtime.InteropServices;

namespace OverfitWeb.Api.Files;

/// <summary>
/// A file that is either there as a whole or not at all, also after a power cut: written under another name, flushed to
/// the disk, renamed, and the folder flushed, which is where the name is kept.
/// </summary>
internal static partial class DurableFile
{
    private const string Suffix = ".tmp";

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It could not be written; nothing is left of it.</exception>
    public static void Write(string path, Action<Stream> save)
    {
        Prepare(path, save);
        Flush(path);
        Publish(path);
    }

    /// <summary>Writes the file under its temporary name, no further than into the system's memory.</summary>
    /// <returns>Its length.</returns>
    public static long Prepare(string path, Action<FileStream> save)
    {
        try
        {
            using FileStream file = new(path + Suffix, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
            save(file);
            return file.Length;
        }
        catch
        {
            Discard(path);
            throw;
        }
    }

    /// <summary>Brings the temporary file to the disk.</summary>
    public static void Flush(string path)
    {
        using FileStream file = new(path + Suffix, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Gives it its name.</summary>
    public static void Publish(string path)
    {
        File.Move(path + Suffix, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Takes back what <see cref="Prepare"/> wrote; a file that cannot be deleted stays for a later sweep.</summary>
    public static void Discard(string path)
    {
        try
        {
            File.Delete(path + Suffix);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void FlushFolder(string folder)
    {
        // Windows keeps names in a journal of its own, and .NET opens no folders.
        if (OperatingSystem.IsWindows())
            return;
        int descriptor = Open(folder, 0);
        if (descriptor < 0)
            return;
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
