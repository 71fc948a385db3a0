using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OverfitWeb.Api.Runs;
using OverfitWeb.Contracts;
using OverfitWeb.Contracts.Runs;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OverfitWeb.Api.OpenApi;

/// <summary>Adds to the document what signatures cannot say: query parameters, the two forms of a body, headers, examples.</summary>
internal sealed class OperationDetails : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        string id = operation.OperationId ?? "";
        AddParameters(operation, id);
        AddFault(operation, context);
        if (id is "createRun" or "validateRun")
            AddBody(operation, context);
        if (ExampleControl.Body(id) is JsonNode body)
        {
            foreach (OpenApiMediaType content in operation.RequestBody!.Content!.Values)
                content.Example = body.DeepClone();
        }

        if (id == "getMetrics")
            AddForms(operation);
        if (id is "createExperiment" or "validateExperiment")
            operation.RequestBody!.Content!["application/json"].Example = ExampleExperiment.Body;
        if (id == "extendExperiment")
            operation.RequestBody!.Content!["application/json"].Example = ExampleExperiment.ExtendBody;
        if (id == "predict")
            operation.RequestBody!.Content!["application/json"].Example = ExampleAnalysis.Body;
        foreach ((string status, IOpenApiResponse response) in operation.Responses ?? [])
        {
            if (status == "200")
                AddHeaders((OpenApiResponse)response, OperationTexts.OkHeaders(id));
            if (status == "202")
                AddHeaders((OpenApiResponse)response, OperationTexts.AcceptedHeaders(id));
            if (status == "429")
                AddHeaders((OpenApiResponse)response, OperationTexts.QueueFullHeaders);
            foreach ((string form, OpenApiMediaType content) in response.Content ?? new Dictionary<string, OpenApiMediaType>())
                content.Example = (ExampleControl.Form(id, form) ?? Examples.Response(id, status))?.DeepClone();
        }
    }

    // The signature names one type; records come in two more forms.
    private static void AddForms(OpenApiOperation operation)
    {
        foreach (MetricsFormat format in MetricsFormat.All.Skip(1))
            operation.Responses!["200"].Content![format.MediaType] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }

    private static void AddParameters(OpenApiOperation operation, string id)
    {
        operation.Parameters ??= [];
        foreach (OpenApiParameter path in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "id"))
        {
            (string what, Guid example) = id switch
            {
                "getEnsemble" => ("ensemble", ExampleEnsemble.Queued.Id),
                _ when id.Contains("Experiment", StringComparison.Ordinal) => ("experiment", ExampleExperiment.Id),
                _ => ("run", Examples.RunId),
            };
            path.Description = $"The {what}'s id, a version-7 GUID.";
            path.Example = JsonValue.Create(example.ToString());
        }

        foreach (OpenApiParameter path in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "layer"))
        {
            path.Description = "The weight layer, from 1: a mosaic of what each unit looks for. Others: the matrix, a row an input.";
            path.Example = 1;
        }

        foreach (QueryText text in OperationTexts.Queries(id))
            operation.Parameters.Add(Parameter(text, ParameterLocation.Query));
        foreach (QueryText text in OperationTexts.RequestHeaders(id))
            operation.Parameters.Add(Parameter(text, ParameterLocation.Header));
    }

    private static OpenApiParameter Parameter(QueryText text, ParameterLocation place) => new()
    {
        Name = text.Name,
        In = place,
        Required = text.Required,
        Description = text.Description,
        Schema = new OpenApiSchema { Type = text.Type },
        Example = text.Example,
    };

    private static void AddFault(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd("500", new OpenApiResponse
        {
            Description = "A fault of the service, logged under the trace id",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new()
                {
                    Schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemResponse), context.SchemaRepository),
                },
            },
        });
    }

    private static void AddBody(OpenApiOperation operation, OperationFilterContext context)
    {
        OpenApiMediaType content = operation.RequestBody!.Content!["application/json"];
        content.Schema = new OpenApiSchema
        {
            OneOf =
            [
                context.SchemaGenerator.GenerateSchema(typeof(RunSpec), context.SchemaRepository),
                context.SchemaGenerator.GenerateSchema(typeof(CreateRunRequest), context.SchemaRepository),
            ],
        };
        content.Examples = Examples.Bodies.ToDictionary(
            body => body.Key,
            IOpenApiExample (body) => new OpenApiExample { Summary = body.Key, Value = body.Value.DeepClone() });
    }

    private static void AddHeaders(OpenApiResponse response, IEnumerable<(string Name, string Description)> headers)
    {
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach ((string name, string description) in headers)
            response.Headers[name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
    }
}
