namespace OverfitWeb.Api.Operations;

internal static class LogSetup
{
    private const string Setting = "OVERFIT_LOGS";

    /// <summary><c>OVERFIT_LOGS=json</c>: an object a line, with the message's values and its scopes; else text for people.</summary>
    /// <exception cref="InvalidOperationException">The setting is neither.</exception>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        switch (builder.Configuration[Setting])
        {
            case null or "" or "text":
                break;
            case "json":
                builder.Logging.AddJsonConsole(json =>
                {
                    json.IncludeScopes = true;
                    json.UseUtcTimestamp = true;
                    json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                });
                break;
            case string other:
                throw new InvalidOperationException($"{Setting} must be text or json, but is '{other}'.");
        }
    }
}
