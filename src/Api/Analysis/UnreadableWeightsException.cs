namespace OverfitWeb.Api.Analysis;

/// <summary>Weights that were kept cannot be read any more.</summary>
/// <param name="file">The file, as it is called within the data folder.</param>
/// <param name="cause">What was thrown below.</param>
internal sealed class UnreadableWeightsException(string file, Exception cause)
    : Exception($"The weights '{file}' cannot be read: {cause.Message}", cause)
{
    /// <summary>The file, as it is called within the data folder.</summary>
    public string File { get; } = file;

    /// <summary>Whether it is not there at all.</summary>
    public bool IsMissing { get; } = cause is FileNotFoundException or DirectoryNotFoundException;
}
