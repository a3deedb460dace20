export function addGraphs(): void {}
