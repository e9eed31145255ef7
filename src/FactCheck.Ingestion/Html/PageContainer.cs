namespace FactCheck.Ingestion.Html;

/// <summary>An element that holds blocks.</summary>
/// <param name="Parent">The number of the container around it; -1 for the outermost.</param>
/// <param name="Role">What its tag, role or class says that it holds.</param>
internal readonly record struct PageContainer(int Parent, ContainerRole Role);
