namespace OverfitWeb.Engine.State;

/// <summary>A checkpoint cannot be used. The message says what is wrong with it.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="message">The same in a sentence.</param>
public sealed class CheckpointException(CheckpointFault fault, string message) : Exception(message)
{
    /// <summary>What is wrong.</summary>
    public CheckpointFault Fault { get; } = fault;
}
