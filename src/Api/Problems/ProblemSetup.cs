using OverfitWeb.Api.Wording;

namespace OverfitWeb.Api.Problems;

internal static class ProblemSetup
{
    private static readonly string[] MachinePaths = ["/api", "/hubs", "/swagger", "/health"];

    /// <summary>Whether an address is for programs: its errors are problems, never pages.</summary>
    public static bool IsForPrograms(PathString path) => Array.Exists(MachinePaths, prefix => path.StartsWithSegments(prefix));

    public static void AddProblems(this WebApplicationBuilder builder) => builder.Services.AddExceptionHandler<FaultHandler>();

    /// <summary>Gives every answer without a body one, and every fault an answer that gives nothing away.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseWording();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(context => IsForPrograms(context.HttpContext.Request.Path)
            ? ApiProblem.OfStatus(context.HttpContext, context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)
            : Task.CompletedTask);
    }
}
