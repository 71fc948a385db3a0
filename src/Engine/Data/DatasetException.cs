namespace OverfitWeb.Engine.Data;

/// <summary>A data file is missing, damaged or not what it should be. The message says which file and what is wrong with it.</summary>
public sealed class DatasetException : Exception
{
    /// <param name="message">Names the file and what is wrong.</param>
    /// <param name="innerException">What was thrown below.</param>
    public DatasetException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
