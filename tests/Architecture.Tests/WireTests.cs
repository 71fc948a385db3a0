using System.Reflection;
using NetArchTest.Rules;
using TestResult = NetArchTest.Rules.TestResult;

namespace OverfitWeb.Architecture.Tests;

/// <summary>What crosses the wire, and what stays behind it.</summary>
public sealed class WireTests
{
    [Fact]
    public void Contracts_have_no_behaviour()
    {
        // Addresses are built from ids; the rest of the contracts is data, interfaces and generated JSON.
        Type[] allowed = [typeof(Contracts.ApiRoutes), typeof(Contracts.ContractsJson)];
        foreach (Type type in House.Contracts.GetExportedTypes().Where(t => !allowed.Contains(t) && !t.IsInterface && !t.IsEnum))
        {
            IEnumerable<MethodInfo> methods = type
                .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(m => !m.IsSpecialName && m.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
                .Where(m => m.Name is not ("Deconstruct" or "Equals" or "GetHashCode" or "ToString"));
            Assert.Empty(methods);
        }
    }

    [Fact]
    public void Entities_never_leave_the_Api() =>
        Assert.DoesNotContain(House.Api.GetExportedTypes(), t => t.Namespace?.Contains("Database", StringComparison.Ordinal) == true && !t.Namespace.Contains("Migrations", StringComparison.Ordinal));

    [Fact]
    public void The_hub_never_sees_the_engine()
    {
        TestResult result = Types.InAssembly(House.Api)
            .That().ResideInNamespace("OverfitWeb.Api.Live")
            .ShouldNot().HaveDependencyOn("OverfitWeb.Engine")
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void Endpoints_never_train()
    {
        TestResult result = Types.InAssembly(House.Api)
            .That().HaveNameEndingWith("Endpoints", StringComparison.Ordinal)
            .ShouldNot().HaveDependencyOnAny("OverfitWeb.Engine.Training", "OverfitWeb.Engine.Models", "OverfitWeb.Api.Worker")
            .GetResult();
        Assert.True(result.IsSuccessful, string.Join(", ", result.FailingTypeNames ?? []));
        Assert.Contains(House.Api.GetTypes(), t => t.Name.EndsWith("Endpoints", StringComparison.Ordinal));
    }

    [Fact]
    public void The_contracts_do_not_name_an_engine_type() =>
        Assert.DoesNotContain(House.Contracts.GetReferencedAssemblies(), a => a.Name == "OverfitWeb.Engine");
}
