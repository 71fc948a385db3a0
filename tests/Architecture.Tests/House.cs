using System.Reflection;
using OverfitWeb.Contracts;
using OverfitWeb.Engine;

namespace OverfitWeb.Architecture.Tests;

/// <summary>The projects and their files.</summary>
internal static class House
{
    public static Assembly Engine { get; } = typeof(EngineInfo).Assembly;

    public static Assembly Contracts { get; } = typeof(ApiRoutes).Assembly;

    public static Assembly Api { get; } = Assembly.Load("OverfitWeb.Api");

    public static Assembly Ui { get; } = Assembly.Load("OverfitWeb.Ui");

    public static string Root { get; } = typeof(House).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Names of the project's assemblies that <paramref name="assembly"/> was compiled against.</summary>
    public static IEnumerable<string> OwnReferences(Assembly assembly) =>
        References(assembly).Where(n => n.StartsWith("OverfitWeb.", StringComparison.Ordinal));

    public static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(a => a.Name!);

    /// <summary>Hand-written sources below a folder of the repository, by their path in it.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(string folder, params string[] extensions) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Where(f => extensions.Contains(Path.GetExtension(f)))
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "Migrations" or "lib"))
            .Select(f => (f, File.ReadAllText(Path.Combine(Root, f))));
}
