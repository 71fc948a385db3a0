namespace OverfitWeb.Ui.Api;

/// <summary>A call to the service failed; <see cref="Failure"/> says how.</summary>
public sealed class ApiException(ApiFailure failure, Exception? inner = null)
    : Exception(failure.Problem?.Detail ?? failure.Kind.ToString(), inner)
{
    /// <summary>What happened.</summary>
    public ApiFailure Failure { get; } = failure;
}
