using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace OverfitWeb.Api.Problems;

/// <summary>Answers what nobody caught: the fault goes to the log, under the trace id that the answer carries, and nowhere else.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        int status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
            LogFault(exception, httpContext.Request.Method, httpContext.Request.Path, Activity.Current?.Id ?? httpContext.TraceIdentifier);
        httpContext.Response.StatusCode = status;
        await ApiProblem.OfStatus(httpContext, status).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed, trace id {TraceId}")]
    private partial void LogFault(Exception fault, string method, string path, string traceId);
}
