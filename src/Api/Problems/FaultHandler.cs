using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Problems;

/// <summary>Answers what nobody caught: the fault goes to the log, under the trace id that the answer carries, and nowhere else.</summary>
internal sealed partial class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        int status = exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
        if (status >= StatusCodes.Status500InternalServerError)
            LogFault(exception, httpContext.Request.Method, httpContext.Request.Path, Activity.Current?.Id ?? httpContext.TraceIdentifier);
        ProblemHttpResult problem = IsOfTheDisk(exception)
            ? ApiProblem.Unavailable(httpContext, Texts.Of(Text.DiskTakesNothing))
            : ApiProblem.OfStatus(httpContext, status);
        httpContext.Response.StatusCode = problem.StatusCode;
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    // SQLite's READONLY, IOERR, FULL, CANTOPEN: nobody's mistake, and it may pass.
    private static bool IsOfTheDisk(Exception fault) => fault switch
    {
        SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } => true,
        DbUpdateException { InnerException: Exception inner } => IsOfTheDisk(inner),
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed, trace id {TraceId}")]
    private partial void LogFault(Exception fault, string method, string path, string traceId);
}
